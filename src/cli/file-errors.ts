const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder; check the path',
  ENOTDIR: 'a part of the path is not a folder; check the path',
  EISDIR: 'this is a folder; name a file',
  EACCES: 'permission denied; check the permissions of the file and its folder',
  EPERM: 'permission denied; check the permissions of the file and its folder',
  EROFS: 'the disk is read-only; choose another folder',
  ELOOP: 'the symbolic links form a loop; check the path',
  ENAMETOOLONG: 'the name is too long; choose a shorter one',
  ENOSPC: 'the disk is full; free some space',
  EDQUOT: 'the disk quota is used up; free some space',
  EMFILE: 'too many files are open; try again',
  ERR_FS_FILE_TOO_LARGE: 'the file is larger than 2 GB; split it',
};

/** What happened to a file and what to do, in place of the system's error code. */
export function fileErrorReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
