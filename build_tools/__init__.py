"""The pipeline that turns `dossier/*.yaml` into a bilingual site; modules are its stages."""
