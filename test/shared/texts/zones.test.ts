import { describe, expect, it } from 'vitest';
import { zoneText } from '../../../shared/texts/zones.ts';

describe('a time zone as people call it', () => {
  it.each([
    ['Asia/Tokyo', '日本標準時 (UTC+9)', 'Japan Standard Time (UTC+9)'],
    ['Asia/Kolkata', 'インド標準時 (UTC+5:30)', 'India Standard Time (UTC+5:30)'],
    ['America/Los_Angeles', '米国太平洋時間 (UTC−8, UTC−7)', 'Pacific Time (UTC−8, UTC−7)'],
    ['UTC', '協定世界時 (UTC)', 'Coordinated Universal Time (UTC)'],
    ['Asia/Nowhere', 'Asia/Nowhere', 'Asia/Nowhere'],
  ])('%s is %s, %s', (zone, ja, en) => {
    expect([zoneText(zone, 'ja'), zoneText(zone, 'en')]).toEqual([ja, en]);
  });
});
