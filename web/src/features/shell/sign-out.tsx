'use client';
import { useState } from 'react';

/** Ends the login session and goes to the front page; `query` is the text of the mutation. */
export function SignOutButton({ query }: { query: string }) {
  const [failed, setFailed] = useState(false);
  const leave = async () => {
    setFailed(false);
    const answer = await fetch('/graphql', {
      method: 'POST', credentials: 'same-origin', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName: 'SignOut' }),
    }).catch(() => null);
    if (answer?.ok) window.location.assign('/');
    else setFailed(true);
  };
  return <button type="button" onClick={() => void leave()}>{failed ? '退出没有成功，再试一次' : '退出'}</button>;
}
