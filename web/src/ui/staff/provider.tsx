'use client';
import { AntdRegistry } from '@ant-design/nextjs-registry';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { ReactNode } from 'react';
import { UrqlIsland } from '@/lib/urql/client';
import type { TypeSize } from '@/lib/preferences';
import { staffTheme } from './theme';

dayjs.locale('zh-cn');

/** What every workbench page stands in: styles collected on the server, Chinese texts, tokens, and a client. */
export function StaffProvider({ size, children }: { size: TypeSize; children: ReactNode }) {
  return (
    <AntdRegistry layer>
      <ConfigProvider locale={zhCN} theme={staffTheme(size)} componentSize="medium" button={{ autoInsertSpace: false }}>
        <App component={false}>
          <UrqlIsland>{children}</UrqlIsland>
        </App>
      </ConfigProvider>
    </AntdRegistry>
  );
}
