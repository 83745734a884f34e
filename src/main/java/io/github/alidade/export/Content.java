package io.github.alidade.export;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The bytes of an export before they pass the door.
public sealed interface Content {

    /// One file.
    record OneFile(byte[] bytes) implements Content {
        public OneFile {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /// Several files in one folder, by file name.
    record Folder(SortedMap<String, byte[]> files) implements Content {
        public Folder(Map<String, byte[]> files) {
            this((SortedMap<String, byte[]>) new TreeMap<>(files));
        }

        public Folder {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }
    }
}
