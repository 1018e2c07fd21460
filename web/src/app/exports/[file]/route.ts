import { forward } from '@/lib/upstream';

export const dynamic = 'force-dynamic';

/** Lists as files, streamed; who may have them is decided by the API. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  if (!/^[0-9a-f-]{36}\.csv$/.test(file)) return new Response(null, { status: 404 });
  return forward(request, { path: `/exports/${file}`, maxBytes: 0, headers: { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" } });
}
