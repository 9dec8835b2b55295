package fr.treille.referentiel.appel.convention;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;

/** Visas as a column keeps them: one a line, its portée then its text. */
@Converter
class VisasEnLignes implements AttributeConverter<List<Visa>, String> {

    @Override
    public String convertToDatabaseColumn(List<Visa> visas) {
        return visas.stream()
                .map(visa -> visa.portee() + "\t" + visa.texte().replaceAll("\\s", " "))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<Visa> convertToEntityAttribute(String lignes) {
        return lire(lignes);
    }

    static List<Visa> lire(String lignes) {
        return lignes.lines()
                .map(ligne -> ligne.split("\t", 2))
                .map(parts -> new Visa(parts[1], PorteeVisa.valueOf(parts[0])))
                .toList();
    }
}
