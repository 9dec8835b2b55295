package fr.treille.socle.commun.texte;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores texts one a line: they are read with their row, at no statement more. */
@Converter
public class TextesConverter implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable List<String> textes) {
        return textes == null ? "" : String.join("\n", textes);
    }

    @Override
    public List<String> convertToEntityAttribute(@Nullable String lignes) {
        return lignes == null ? List.of() : lignes.lines().toList();
    }
}
