/** Signs the sessions of all servers that tests start, so that people stay signed in from one to the next. */
export const STORY_SECRET = 'a secret for stories that is long enough';
