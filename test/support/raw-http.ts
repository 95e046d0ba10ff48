import type { StoryApp } from './app';

export interface RawAnswer {
  status: number;
  type: string;
  text: string;
  body: { data?: unknown; errors?: { message: string; extensions?: Record<string, unknown> }[] } | null;
}

/** One request to GraphQL as it stands, for what no well-behaved client sends. */
export async function raw(
  app: Pick<StoryApp, 'url'>,
  request: {
    method?: string;
    query?: string;
    type?: string;
    body?: string;
    headers?: Record<string, string>;
  },
): Promise<RawAnswer> {
  const response = await fetch(`${app.url}/graphql${request.query ?? ''}`, {
    method: request.method ?? 'POST',
    headers: { ...(request.type === undefined ? {} : { 'content-type': request.type }), ...request.headers },
    ...(request.body === undefined ? {} : { body: request.body }),
  });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return {
    status: response.status,
    type,
    text,
    body: type.includes('json') && text ? JSON.parse(text) : null,
  };
}

export const json = (body: unknown, headers: Record<string, string> = {}) => ({
  type: 'application/json',
  body: JSON.stringify(body),
  headers,
});
