import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { getNamedType, isUnionType, type GraphQLResolveInfo } from 'graphql';
import { catchError, of, type Observable } from 'rxjs';
import { BaseRefusal } from './refusal';

/** Hands a thrown refusal to the caller as data, where the mutation declares it. An undeclared one stays an error. */
@Injectable()
export class RefusalInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<string>() !== 'graphql') return next.handle();
    const info = GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (error instanceof BaseRefusal) {
          if (declares(info, error)) return of(error);
          throw new Error(`${info.fieldName} does not declare the refusal ${error.constructor.name}`);
        }
        throw error;
      }),
    );
  }
}

function declares(info: GraphQLResolveInfo, refusal: BaseRefusal): boolean {
  const type = getNamedType(info.returnType);
  return isUnionType(type) && type.getTypes().some((member) => member.name === refusal.constructor.name);
}
