import { Args, Context, Field, Mutation, ObjectType, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, resultOf } from '@second-chair/platform';
import { Organisation } from './organisation.entity';
import { SetOrganisationRulesInput } from './organisation.inputs';
import { organisationPolicy } from './organisation.policy';
import { SecondFactorFirst, StaleOrganisationRules } from './organisation.refusals';
import { OrganisationService } from './organisation.service';

const SetOrganisationRulesResult = resultOf('SetOrganisationRules', Organisation, [
  StaleOrganisationRules,
  SecondFactorFirst,
]);

@ObjectType()
export class OrganisationAbilities {
  @Field(() => Boolean)
  manage: boolean;
}

@Resolver(() => Organisation)
export class OrganisationResolver {
  constructor(private readonly organisations: OrganisationService) {}

  @ResolveField(() => OrganisationAbilities)
  viewerCan(@Context('ctx') ctx: Ctx): OrganisationAbilities {
    return { manage: organisationPolicy.manage(ctx.actor) };
  }

  @Mutation(() => SetOrganisationRulesResult)
  setOrganisationRules(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: SetOrganisationRulesInput,
  ): Promise<Organisation> {
    return this.organisations.setRules(ctx, input);
  }
}
