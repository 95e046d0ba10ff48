import { PASSWORD } from './cast';

// Answers are read by tests that know what they asked for.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any;

export interface Answer {
  status: number;
  data: Loose;
  errors: { message: string; path?: string[]; extensions: { code: string; field?: string } }[] | undefined;
}

export interface Caller {
  cookie: string;
  /** One operation; throws where the answer holds an error. */
  ask(query: string, variables?: object): Promise<Loose>;
  /** One operation, whatever the answer. */
  try(query: string, variables?: object): Promise<Answer>;
  /** One mutation with `input`; answers the member of the result union. */
  do(mutation: string, input: object, selection: string): Promise<Loose>;
}

export async function signIn(url: string, email: string, password = PASSWORD): Promise<Response> {
  return fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });
}

export async function signedIn(url: string, who: { email: string }): Promise<Caller> {
  const response = await signIn(url, who.email);
  if (response.status !== 200) throw new Error(`${who.email} could not sign in: ${response.status}`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return caller(url, cookie);
}

export function caller(url: string, cookie = ''): Caller {
  const attempt = async (query: string, variables: object = {}): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Omit<Answer, 'status'>;
    return { ...body, status: response.status };
  };
  const ask = async (query: string, variables: object = {}): Promise<Loose> => {
    const { data, errors } = await attempt(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  return {
    cookie,
    ask,
    try: attempt,
    do: async (mutation, input, selection) => {
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const inputType = ['saveDraft', 'reviseCase'].includes(mutation) ? 'CaseContentInput' : type;
      const query = `mutation ($input: ${inputType}!) { ${mutation}(input: $input) {
        __typename ... on Refusal { code message } ${selection} } }`;
      return (await ask(query, { input }))[mutation];
    },
  };
}

export const FOUND =
  '... on IdentifyingDetailsFound { findings { field start end text class tier suggestions } }';
export const CASE = `... on CasePresentation { id version state headline focusQuestion submittedVersions sections { key text } }`;
