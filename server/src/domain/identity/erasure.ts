/** What stands for the name of a person who left. */
export const ERASED_NAME = '已注销用户';

/** Beginning of the account of a person who left; nobody can choose it. */
export const ERASED_PREFIX = 'erased-';

/** Whether the account belongs to a person who left. */
export const isErased = (account: string): boolean => account.startsWith(ERASED_PREFIX);
