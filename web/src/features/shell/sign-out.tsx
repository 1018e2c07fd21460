'use client';
import { useState } from 'react';

/** Ends the login session and goes to the front page; `body` is the request that does it, written on the server: this button needs no client. */
export function SignOutButton({ body }: { body: string }) {
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    setFailed(false);
    const answer = await fetch('/graphql', {
      method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' },
      body,
    }).catch(() => null);
    if (answer?.ok) window.location.assign('/');
    else setFailed(true);
  };
  return <button type="button" onClick={() => void leave()}>{failed ? '退出没有成功，再试一次' : '退出'}</button>;
}
