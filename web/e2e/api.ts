const BASE = () => (process.env.BASE_URL ?? 'http://127.0.0.1:3000').replace(/\/+$/, '');

/** A refusal of a mutation, as a test reads it. */
export type RefusedWrite = { __typename: string; code: string; message: string; issues?: { path: string; message: string }[] };

const REFUSED = '... on Refusal { code message } ... on InvalidInput { issues { path message } }';

/** A person at the API, for the other side of a journey: keeps the session cookie like a browser does. */
export class Api {
  private readonly jar = new Map<string, string>();

  private headers(more: Record<string, string> = {}): Record<string, string> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return { origin: BASE(), ...(cookie === '' ? {} : { cookie }), ...more };
  }

  private keep(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  /** Asks; throws when the API answers with an error. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const answer = await fetch(`${BASE()}/graphql`, {
      method: 'POST', headers: this.headers({ 'content-type': 'application/json' }), body: JSON.stringify({ query, variables }),
    });
    this.keep(answer);
    const body = (await answer.json()) as { data?: Data; errors?: { message: string }[] };
    if (body.errors || !body.data) throw new Error(`${answer.status} ${JSON.stringify(body.errors ?? body)}`);
    return body.data;
  }

  /** Version of the privacy notice in force, as a registration must name it. */
  async noticeVersion(): Promise<string> {
    return (await this.ask<{ privacyNotice: { version: string } }>('{ privacyNotice { version } }')).privacyNotice.version;
  }

  /**
   * Runs one mutation: `call` with its arguments in GraphQL, `fields` of its success. Gives the answer, refused or not;
   * variables are declared in `types` ("$id: ID!").
   */
  async attempt<Success>(call: string, types: string, variables: Record<string, unknown>, success: string, fields = 'id'): Promise<(Success & { __typename: string }) | RefusedWrite> {
    const data = await this.ask<{ answer: (Success & { __typename: string }) | RefusedWrite }>(
      `mutation${types === '' ? '' : `(${types})`} { answer: ${call} { __typename ... on ${success} { ${fields} } ${REFUSED} } }`, variables,
    );
    return data.answer;
  }

  /** Runs one mutation that must succeed. */
  async write<Success = { id: string }>(call: string, types: string, variables: Record<string, unknown>, success: string, fields = 'id'): Promise<Success> {
    const answer = await this.attempt<Success>(call, types, variables, success, fields);
    if (answer.__typename !== success) throw new Error(`${call}: ${JSON.stringify(answer)}`);
    return answer as Success;
  }

  /** The text of a page, or of what the portal's own router asks for (`router`), as this person gets it. */
  async page(path: string, router = false): Promise<{ status: number; type: string; text: string }> {
    const answer = await fetch(`${BASE()}${path}`, { headers: { ...this.headers(router ? { rsc: '1' } : {}) }, redirect: 'manual' });
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
  }

  /** Uploads a small file as evidence and gives its id. */
  async upload(name: string, content: Uint8Array<ArrayBuffer>, type = 'application/pdf'): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob([content], { type }), name);
    const answer = await fetch(`${BASE()}/files`, { method: 'POST', headers: this.headers({ 'x-jiebang-upload': '1' }), body: form });
    const body = (await answer.json()) as { id?: string };
    if (!body.id) throw new Error(`${answer.status} ${JSON.stringify(body)}`);
    return body.id;
  }
}

/** Password of all demo people. */
export const demoPassword = (): string => process.env.DEMO_PASSWORD ?? '';

/** A signed-in person at the API. */
export async function signInApi(account: string, password = demoPassword()): Promise<Api> {
  const api = new Api();
  await api.write('signIn(account: $account, password: $password)', '$account: String!, $password: String!', { account, password }, 'Viewer');
  return api;
}

/** A key of its own for each write that creates or decides. */
export const newKey = (): string => crypto.randomUUID();

/** A one-page PDF with its own content, so that no two uploads are the same file. */
export function smallPdf(text: string): Uint8Array<ArrayBuffer> {
  const content = `BT /F1 12 Tf 20 100 Td (${text.replace(/[^\x20-\x7e]|[()\\]/g, '')} ${newKey()}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  objects.forEach((object, index) => {
    places.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${`${place}`.padStart(10, '0')} 00000 n \n`).join('')}`;
  return new TextEncoder().encode(`${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
}
