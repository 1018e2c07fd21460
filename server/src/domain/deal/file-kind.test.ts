import { describe, expect, it } from 'vitest';
import { officeKind, sniff } from './file-kind';
import { cleanName, nameFor } from './file-name';
import { jpegComplete } from './file-structure';

const bytes = (...parts: (string | number[])[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

describe('sniff', () => {
  it.each([
    ['MZ\x90\x00', '可执行程序'],
    ['<!DOCTYPE html><script>', '网页（HTML）'],
    ['\n  <html>', '网页（HTML）'],
    ['<?xml version="1.0"?><svg xmlns="x">', 'SVG 图形'],
    ['<svg onload="x">', 'SVG 图形'],
    ['#!/bin/sh', '脚本'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '旧版或加密的 Office 文档'],
    ['Rar!\x1a\x07', 'RAR 压缩包'],
    ['plain words', '无法识别的格式'],
    ['', '无法识别的格式'],
    [' %PDF-1.7', '无法识别的格式'],
  ])('knows %j as no kept kind', (text, label) => expect(sniff(bytes(text))).toEqual({ kind: null, label }));
  it('knows the kept kinds by their first bytes', () => {
    expect(sniff(bytes('%PDF-1.7'))).toEqual({ kind: 'PDF' });
    expect(sniff(bytes([0xff, 0xd8, 0xff, 0xe0]))).toEqual({ kind: 'JPG' });
    expect(sniff(bytes('\x89PNG\r\n\x1a\n'))).toEqual({ kind: 'PNG' });
    expect(sniff(bytes('PK\x03\x04'))).toEqual({ kind: 'ZIP' });
  });
});

describe('jpegComplete', () => {
  const segment = (marker: number, body: number[]): number[] => [0xff, marker, 0, body.length + 2, ...body];
  const thumbnail = segment(0xe1, [0xff, 0xd8, 0xff, 0xd9]);
  const scan = [...segment(0xda, [1]), 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56];
  it('ends at the mark of the picture, not at that of its thumbnail', () => {
    expect(jpegComplete(bytes([0xff, 0xd8, ...thumbnail, ...scan, 0xff, 0xd9]))).toBe(true);
    expect(jpegComplete(bytes([0xff, 0xd8, ...thumbnail, ...scan, 0xff, 0xd9, 1, 2, 3]))).toBe(true);
    expect(jpegComplete(bytes([0xff, 0xd8, ...thumbnail, ...scan]))).toBe(false);
    expect(jpegComplete(bytes([0xff, 0xd8, ...thumbnail]))).toBe(false);
    expect(jpegComplete(bytes([0xff, 0xd8, 0xff, 0xd9]))).toBe(false);
  });
});

describe('officeKind', () => {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  it('asks for both the main part and its content type', () => {
    expect(officeKind(['[Content_Types].xml', 'word/document.xml'], word)).toBe('DOCX');
    expect(officeKind(['word/document.xml'], null)).toBeNull();
    expect(officeKind(['readme.txt'], word)).toBeNull();
  });
  it('finds macros by part or by type', () => {
    expect(officeKind(['word/document.xml', 'word/vbaProject.bin'], word)).toBe('MACRO');
    expect(officeKind(['xl/workbook.xml'], 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')).toBe('MACRO');
  });
});

describe('names', () => {
  it('lose paths, hidden characters and excess', () => {
    expect(cleanName('C:\\tmp\\..\\放款 凭证.PDF')).toBe('放款 凭证.pdf');
    expect(cleanName('../../etc/passwd')).toBe('passwd');
    expect(cleanName('a\u202Efdp.exe\u0000.pdf')).toBe('afdp.exe.pdf');
    expect(cleanName('..')).toBe('文件');
    expect(cleanName(`${'长'.repeat(300)}.pdf`)).toBe(`${'长'.repeat(100)}.pdf`);
  });
  it('agree with the kind or are refused', () => {
    expect(nameFor('照片.JPEG', 'JPG')).toEqual({ ok: true, name: '照片.jpeg' });
    expect(nameFor('合同', 'PDF')).toEqual({ ok: true, name: '合同.pdf' });
    expect(nameFor('合同.docx', 'PDF')).toEqual({ ok: false, extension: 'docx' });
  });
});
