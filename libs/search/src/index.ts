import { SearchResolver } from './search.resolver';

export { Reindexing } from './reindexing';
export { SearchModule } from './search.module';
export { SearchService } from './search.service';

export const searchResolvers = [SearchResolver];
