/** How a receiver makes sure that an event is ours, in words. */
export function VerifyRecipe() {
  return (
    <section className="jb-section" aria-labelledby="verify">
      <h2 id="verify">接收方怎样验证</h2>
      <ol className="grid list-decimal gap-2 pl-6">
        <li>事件以 POST 方式送达，正文为 JSON：<code>id</code>、<code>topic</code>、<code>subject</code>、<code>subjectId</code>、<code>at</code>。只有编号，没有企业名称、电话和金额；详情请用本单位账号通过接口查询。</li>
        <li>取请求头 <code>X-Jiebang-Timestamp</code>，与一个半角句点、未经解析的正文依次拼接，用签名密钥计算 HMAC-SHA256（十六进制），前加 <code>sha256=</code>，应与请求头 <code>X-Jiebang-Signature</code> 完全相同。</li>
        <li>时间戳与当前时间相差超过 5 分钟的，请拒绝。</li>
        <li>同一事件可能送达多次，请按 <code>X-Jiebang-Id</code> 去重；先后次序以 <code>at</code> 为准。</li>
        <li>请在 5 秒内答复 2xx，再做后续处理。其他答复会在约 15 小时内重试，共 8 次；连续 20 个事件都未送达的地址会自动停用并通知本单位。</li>
      </ol>
    </section>
  );
}
