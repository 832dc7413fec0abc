-- The publishing of a version is not called off while a module teaches a leaf of it.
create trigger named_by_module_teaches before update on framework_version for each row
  when (old.called_off_at is null and new.called_off_at is not null) execute function refuse_calling_off('module_teaches');
