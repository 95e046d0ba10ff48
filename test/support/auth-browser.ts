import type { Loose } from './graphql';

export interface AuthAnswer {
  status: number;
  body: Loose;
}

/** Keeps its cookies from one call to the next, as a browser does. */
export interface AuthBrowser {
  post(path: string, body?: object): Promise<AuthAnswer>;
  get(path: string): Promise<AuthAnswer>;
  graphql(query: string, variables?: object): Promise<Loose>;
  cookies(): string;
}

export function browserOf(url: string, extraHeaders: Record<string, string> = {}): AuthBrowser {
  const jar = new Map<string, string>();
  const cookies = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const call = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(`${url}${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', origin: url, cookie: cookies(), ...extraHeaders },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', ...value] = (line.split(';')[0] ?? '').split('=');
      if (/max-age=0/iu.test(line)) jar.delete(name);
      else jar.set(name, value.join('='));
    }
    return response;
  };
  const answer = async (response: Response): Promise<AuthAnswer> => ({
    status: response.status,
    body: await response.json().catch(() => null),
  });
  return {
    post: async (path, body = {}) =>
      answer(await call(`/api/auth/${path}`, { method: 'POST', body: JSON.stringify(body) })),
    get: async (path) => answer(await call(`/api/auth/${path}`, {})),
    graphql: async (query, variables = {}) => {
      const response = await call('/graphql', { method: 'POST', body: JSON.stringify({ query, variables }) });
      const { data, errors } = (await response.json()) as Loose;
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    cookies,
  };
}
