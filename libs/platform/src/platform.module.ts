import { AccessLog } from './access-log/access-log';
import { Global, Module, type DynamicModule, type ValueProvider } from '@nestjs/common';
import { AccessSealer } from './audit/access-sealer';
import { Contexts } from './context/contexts';
import { Jobs } from './jobs/jobs';
import { MailDelivery } from './mail/mail-delivery';
import { MailQueue } from './mail/mail-queue';
import { Erasure } from './purge/erasure';
import { PurgeableTexts } from './purge/purgeable-texts';
import { Emitter } from './realtime/emitter';
import { Presence } from './realtime/presence';
import { Rooms } from './realtime/room';
import { RoomDoors } from './realtime/room-doors';
import { Siblings } from './realtime/siblings';
import { SocketGateway } from './realtime/socket.gateway';
import { RetainedContents } from './retention/retained-contents';
import { SearchSources } from './search/search-sources';

/** What every lib stands on. `apps/api` supplies settings, clock, logger and connections. */
@Global()
@Module({})
export class PlatformModule {
  static with(foundations: ValueProvider[]): DynamicModule {
    const services = [
      Contexts,
      AccessLog,
      Jobs,
      MailQueue,
      Siblings,
      Presence,
      Emitter,
      Rooms,
      RoomDoors,
      PurgeableTexts,
      RetainedContents,
      SearchSources,
      Erasure,
    ];
    return {
      module: PlatformModule,
      providers: [...foundations, ...services, AccessSealer, MailDelivery, SocketGateway],
      exports: [...foundations.map(({ provide }) => provide), ...services],
    };
  }
}
