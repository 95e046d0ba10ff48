import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Ctx, resultOf } from '@second-chair/platform';
import { Organisation } from '../organisation.entity';
import { StaleOrganisationRules } from '../organisation.refusals';
import { SetOrganisationLanguageInput } from './organisation-language.inputs';
import { OrganisationLanguageService } from './organisation-language.service';

const SetOrganisationLanguageResult = resultOf('SetOrganisationLanguage', Organisation, [
  StaleOrganisationRules,
]);

@Resolver(() => Organisation)
export class OrganisationLanguageResolver {
  constructor(private readonly languages: OrganisationLanguageService) {}

  @Mutation(() => SetOrganisationLanguageResult)
  setOrganisationLanguage(
    @Context('ctx') ctx: Ctx,
    @Args('input') input: SetOrganisationLanguageInput,
  ): Promise<Organisation> {
    return this.languages.set(ctx, input);
  }
}
