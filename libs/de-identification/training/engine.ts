// What training and measuring need of the engine, beyond what the workspace may use.
export { theLexicon } from '../src/lexicon/lexicon';
export { hashOf } from '../src/reading/characters';
export { readingOf } from '../src/reading/reading';
export { TokenKind } from '../src/reading/tokens';
export { featuresOf, isCandidate, MOST_FEATURES, ROWS, TAG_COUNT, Tag } from '../src/tagger/features';
export { ALPHABET, useWeights } from '../src/tagger/model';
export { LEANING, LEGAL_LEANING, scan } from '../src/scan';
export { tag } from '../src/tagger/tagger';
