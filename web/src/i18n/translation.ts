import type { zh } from './zh';

/** Every key of the Chinese texts, and the singular of each that counts: English needs both. */
export type Texts<Section> = {
  [Key in keyof Section]: Section[Key] extends string ? string : Texts<Section[Key]>;
} & {
  [Key in keyof Section as Key extends `${infer Name}_other` ? `${Name}_one` : never]: string;
};

export type Translation = Texts<typeof zh>;
