'use client';
import dynamic from 'next/dynamic';

/** The forms, each loaded only on its page. */
export const LoginIsland = dynamic(() => import('./login-form').then((part) => part.LoginForm));
export const RegisterIsland = dynamic(() => import('./register-form').then((part) => part.RegisterForm));
export const InstitutionIsland = dynamic(() => import('./institution-form').then((part) => part.InstitutionForm));
export const PasswordIsland = dynamic(() => import('./password-form').then((part) => part.PasswordForm));
