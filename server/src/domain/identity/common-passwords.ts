/** Long enough for the rules and yet tried first by everybody who guesses; after case, symbols and look-alikes are taken away. */
const COMMON = `
1234567890 12345678910 123456789a 123456789abc 1234567890a 123456789qwe 1234554321 1122334455 1111111111 0000000000 6666666666 8888888888 9876543210 987654321a
a123456789 aa123456789 aa12345678 aaa123456789 abc123456 abc1234567 abc12345678 abc123456789 abcd123456 abcd12345678 abcdef123456 abcdefg123 abcdefgh123 a1b2c3d4e5 a1b2c3d4e5f6
1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 zaq12wsx qazwsx123 qazwsxedc qazwsx123456 q1w2e3r4t5 q1w2e3r4t5y6 qwe123456 qwe123456789 qwer123456 qwer12345678 qwerty123 qwerty12345 qwerty123456
qwertyuiop qwertyuiop123 asdfghjkl asdfghjkl123 asdf123456 asd123456 asd123456789 zxcvbnm123 zxcvbnm123456 zxc123456 zxc123456789 qweasdzxc qweasdzxc123 poiuytrewq
password password1 password12 password123 password1234 password12345 password123456 mypassword passwordpassword pass123456 passwd123456 newpassword
admin123 admin1234 admin12345 admin123456 admin12345678 admin123456789 adminadmin administrator administrator1 administrator123 root123456 rootroot user123456 test123456 test12345678 guest123456 system123456 manager123 manager123456 operator123 operator123456 auditor123456
welcome1 welcome123 welcome12345 letmein123 changeme changeme1 changeme123 default123 iloveyou1 iloveyou123 iloveyou520 iloveyou1314 sunshine123 princess123 football123 monkey123456 dragon123456 superman123 batman123456 trustno1
woaini520 woaini1314 woaini5201314 woaini123456 wodemima woshishui woaini1234 5201314520 520131400 zhongguo123 zhongguo2026 xian123456 xixian123 xixian1234 xixian123456 xixian2025 xixian2026 qinchuangyuan jiebang123 jiebang1234 jiebang123456 jiebang2025 jiebang2026 yinhang123 yinhang123456
bank123456 finance123 finance123456 loan123456 huawei123456 taobao123456 alibaba123 wechat123456 p123456789 z123456789 w123456789 l123456789 q123456789
`;

const DIGITS: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '3': 'e', '5': 's', '7': 't' };
const SYMBOLS: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i' };

const replaced = (text: string, by: Readonly<Record<string, string>>): string => [...text].map((character) => by[character] ?? character).join('');

/** A text without case, symbols and look-alikes: `Pass-W0rd123` and `password123` are one. */
const bare = (text: string): string => replaced(text.normalize('NFKC').toLowerCase(), DIGITS).replace(/[^\p{L}\p{Nd}]/gu, '');

const known: ReadonlySet<string> = new Set(COMMON.split(/\s+/).filter((text) => text !== '').map(bare));

/** Whether a password is one of the most used ones, however it is dressed up: symbols between or instead of letters, digits instead of letters. */
export function isCommonPassword(password: string): boolean {
  const core = password.replace(/[^\p{L}\p{Nd}]+$/u, '');
  return [password, replaced(password, SYMBOLS), replaced(core, SYMBOLS)].some((text) => known.has(bare(text)));
}
