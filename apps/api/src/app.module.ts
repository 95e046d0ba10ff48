import { Module, type DynamicModule, type ValueProvider } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { CasePresentationsModule } from '@second-chair/case-presentations';
import { ConfidentialityModule } from '@second-chair/confidentiality';
import { DiscussionsModule } from '@second-chair/discussions';
import { PeopleModule } from '@second-chair/people';
import { SearchModule } from '@second-chair/search';
import { DirectFields, PlatformModule, RefusalInterceptor, SignedInGuard } from '@second-chair/platform';
import { DemoResolver } from './demo/demo.resolver';
import { DemoSeed } from './demo/demo-seed';
import { graphql } from './graphql.module';
import { HealthController } from './health.controller';
import { HomeResolver } from './home/home.resolver';

/** Wires the libs together; holds no rules. */
@Module({})
export class AppModule {
  static with(foundations: ValueProvider[]): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(foundations),
        DiscoveryModule,
        graphql,
        PeopleModule,
        ConfidentialityModule,
        DiscussionsModule,
        CasePresentationsModule,
        SearchModule,
      ],
      controllers: [HealthController],
      providers: [
        HomeResolver,
        DemoResolver,
        DemoSeed,
        DirectFields,
        { provide: APP_GUARD, useClass: SignedInGuard },
        { provide: APP_INTERCEPTOR, useClass: RefusalInterceptor },
      ],
    };
  }
}
