import { load } from '../../test/support/load.mjs';

const { search } = await load('../../bench/search/search.ts');
const found = await search({ ...JSON.parse(process.argv[2]), say: console.error });
process.send(found, () => process.exit(0));
