import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx, resultOf } from '@second-chair/platform';
import { Organisation } from './organisation.entity';
import { SetOrganisationRulesInput } from './organisation.inputs';
import { SecondFactorFirst, StaleOrganisationRules } from './organisation.refusals';
import { OrganisationService } from './organisation.service';

const SetOrganisationRulesResult = resultOf('SetOrganisationRules', Organisation, [
  StaleOrganisationRules,
  SecondFactorFirst,
]);

@Resolver(() => Organisation)
export class OrganisationResolver {
  constructor(private readonly organisations: OrganisationService) {}

  @Mutation(() => SetOrganisationRulesResult)
  setOrganisationRules(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: SetOrganisationRulesInput,
  ): Promise<Organisation> {
    return this.organisations.setRules(ctx, input);
  }
}
