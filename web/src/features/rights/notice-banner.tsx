'use client';
import dynamic from 'next/dynamic';

/** The banner of a new privacy notice; its code is loaded by those alone who are to agree. */
export const NoticeBanner = dynamic(() => import('./notice-banner-body'));
