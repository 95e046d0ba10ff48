import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Ctx } from '../context/ctx';
import { Unauthenticated } from './exceptions';

const isPublic = 'second-chair:public';

/** Marks a query or mutation that needs no sign-in. Everything else does. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(isPublic, true);

@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    if (this.reflector.getAllAndOverride<boolean>(isPublic, [context.getHandler(), context.getClass()]))
      return true;
    const { ctx } = GqlExecutionContext.create(context).getContext<{ ctx: Ctx }>();
    if (!ctx.maybeActor) throw new Unauthenticated(ctx.barred);
    return true;
  }
}
