import { makeDataSource } from '../db/data-source';
import { migrate } from '../db/migrate';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
    templateUrl: string;
  }
}

/** The part of vitest's project that this needs. */
interface Project {
  provide(key: 'adminUrl' | 'templateUrl', value: string): void;
}

/** One throw-away PostgreSQL for the whole run (unless TEST_DATABASE_URL names one) with a migrated template. */
export default async function setup(project: Project): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const { startThrowAwayPostgres } = await import('../../../scripts/postgres.mjs');
  const server = given ? undefined : await startThrowAwayPostgres({ port: 55400 });
  const adminUrl = given ?? server!.adminUrl;
  const template = `jiebang_template_${process.pid}`;
  const admin = await makeDataSource(adminUrl, 2).initialize();
  await admin.query(`DROP DATABASE IF EXISTS ${template}`);
  await admin.query(`CREATE DATABASE ${template}`);
  await admin.destroy();
  const templateUrl = new URL(adminUrl);
  templateUrl.pathname = `/${template}`;
  const source = await makeDataSource(templateUrl.href, 2).initialize();
  await migrate(source);
  await source.destroy();
  project.provide('adminUrl', adminUrl);
  project.provide('templateUrl', templateUrl.href);
  return async () => {
    await server?.stop();
  };
}
