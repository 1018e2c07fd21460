import { NextResponse } from 'next/server';
import { TYPE_COOKIE, typeSize } from '@/lib/preferences';

/** Stores the chosen type size in a cookie and returns to the page; works without JavaScript. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData();
  const back = String(form.get('back') ?? '/');
  const response = new NextResponse(null, { status: 303, headers: { location: /^\/(?![/\\])/.test(back) ? back : '/' } });
  response.cookies.set(TYPE_COOKIE, typeSize(String(form.get('type'))), {
    path: '/', maxAge: 31_536_000, sameSite: 'lax', httpOnly: true,
  });
  return response;
}
