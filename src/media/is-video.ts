/** Whether a media element can show a picture; `instanceof` would fail for an element of another window. */
export const isVideo = (media: HTMLMediaElement): media is HTMLVideoElement => 'videoWidth' in media;
