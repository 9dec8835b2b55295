package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.GenreActe;
import fr.treille.engagement.acte.Redaction;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every kind of document, and where each is kept: its own table, or the common one. */
@Component
public class Registres {

    /** Kind of the long works that make or send documents. */
    public static final String TRAVAIL = "ACTES";

    private final ObjectProvider<Redaction<?>> redactions;
    private final TablesActes tables;
    private final EntityManager stockage;
    private final Map<String, TableActes> communs = new ConcurrentHashMap<>();

    /** @param redactions asked for late: one may name the documents of another */
    Registres(ObjectProvider<Redaction<?>> redactions, TablesActes tables, EntityManager stockage) {
        this.redactions = redactions;
        this.tables = tables;
        this.stockage = stockage;
    }

    List<Redaction<?>> toutes() {
        return redactions.stream().<Redaction<?>>map(redaction -> redaction).toList();
    }

    /** @throws IllegalArgumentException when there is none of that code */
    public Redaction<?> redaction(String code) {
        return toutes().stream()
                .filter(redaction -> redaction.genre().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    /** Where the documents of that kind are kept. */
    public RegistreActes de(Redaction<?> redaction) {
        var propre = redaction.registre();
        return propre == null ? commun(redaction.genre()) : propre;
    }

    private TableActes commun(GenreActe genre) {
        return communs.computeIfAbsent(
                genre.code(), code -> tables.table("acte", "date_acte", ActeCommun.class, Map.of("genre", code)));
    }

    /** How the documents of the kinds kept in the common table are read. */
    Map<GenreActe, LectureActes> communs() {
        return toutes().stream()
                .filter(redaction -> redaction.registre() == null)
                .map(Redaction::genre)
                .collect(Collectors.toMap(genre -> genre, genre -> commun(genre).lecture()));
    }

    /** Sends to the database what was changed of documents held. */
    public void flush() {
        stockage.flush();
    }
}
