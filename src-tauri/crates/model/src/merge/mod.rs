//! Bringing copies of a workspace together: three states of it compared record by record.
