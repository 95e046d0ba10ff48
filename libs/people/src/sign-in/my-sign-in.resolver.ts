import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, Public, resultOf } from '@second-chair/platform';
import { Me, meOf } from '../me';
import { MySignIn, Passkey, SignInEntry } from './my-sign-in.entity';
import { EndSignInsInput, RemovePasskeyInput, RenamePasskeyInput } from './my-sign-in.inputs';
import { ConfirmFirst, SecondFactorRequired } from './my-sign-in.refusals';
import { MySignInService } from './my-sign-in.service';

const EndSignInsResult = resultOf('EndSignIns', Me);
const RenamePasskeyResult = resultOf('RenamePasskey', Me);
const RemovePasskeyResult = resultOf('RemovePasskey', Me, [ConfirmFirst, SecondFactorRequired]);

@Resolver(() => Me)
export class MySignInResolver {
  constructor(private readonly service: MySignInService) {}

  @Public()
  @Query(() => MySignIn, { description: 'What stands between the caller and their workspace.' })
  mySignIn(@Context('ctx') ctx: Ctx): Promise<MySignIn> {
    return this.service.standing(ctx);
  }

  @ResolveField(() => Boolean)
  hasAuthenticatorApp(@Context('ctx') ctx: Ctx): Promise<boolean> {
    return this.service.hasAuthenticatorApp(ctx);
  }

  @ResolveField(() => [Passkey])
  passkeys(@Context('ctx') ctx: Ctx): Promise<Passkey[]> {
    return this.service.passkeys(ctx);
  }

  @ResolveField(() => [SignInEntry], { description: 'Where the viewer is signed in; the current one first.' })
  signIns(@Context('ctx') ctx: Ctx): Promise<SignInEntry[]> {
    return this.service.signIns(ctx);
  }

  @Mutation(() => EndSignInsResult, { description: 'Ids that are not the viewer’s own are left alone.' })
  async endSignIns(@Context('ctx') ctx: Ctx, @Args('input') input: EndSignInsInput): Promise<Me> {
    await this.service.end(ctx, input.ids);
    return meOf(ctx.actor);
  }

  @Mutation(() => RenamePasskeyResult)
  async renamePasskey(@Context('ctx') ctx: Ctx, @Args('input') input: RenamePasskeyInput): Promise<Me> {
    await this.service.renamePasskey(ctx, input.id, input.name);
    return meOf(ctx.actor);
  }

  @Mutation(() => RemovePasskeyResult)
  async removePasskey(@Context('ctx') ctx: Ctx, @Args('input') input: RemovePasskeyInput): Promise<Me> {
    await this.service.removePasskey(ctx, input.id);
    return meOf(ctx.actor);
  }
}
