-- A file that is sent again, because the answer was lost on the way, is found instead of stored twice.
create index evidence_file_content on evidence_file (sha256);
