import 'server-only';

const text = (name: string): string | null => process.env[name]?.trim() || null;

/** Internal address of the API, read when it is needed, so one build serves every environment. */
export const apiUrl = (): string => (text('API_URL') ?? 'http://127.0.0.1:4000').replace(/\/+$/, '');

/** What the unified footer must name (国办发〔2017〕47号); each entry is shown only where it is set. */
export type SiteIdentity = {
  /** 主办单位 */ organizer: string | null;
  /** 承办单位 */ operator: string | null;
  /** 网站标识码 */ siteCode: string | null;
  /** ICP 备案号 */ icp: string | null;
  /** 公安备案号 */ police: string | null;
  /** 咨询电话 */ phone: string | null;
  /** 收费举报电话 */ complaintPhone: string | null;
  /** 线下网点地址 */ address: string | null;
};

/** Reads the identity of the site from the environment. */
export const siteIdentity = (): SiteIdentity => ({
  organizer: text('SITE_ORGANIZER'),
  operator: text('SITE_OPERATOR'),
  siteCode: text('SITE_CODE'),
  icp: text('SITE_ICP'),
  police: text('SITE_POLICE'),
  phone: text('SITE_PHONE'),
  complaintPhone: text('SITE_COMPLAINT_PHONE'),
  address: text('SITE_ADDRESS'),
});
