package fr.treille.suivi.point;

import fr.treille.engagement.acte.registre.ActeFiche;
import fr.treille.engagement.acte.registre.ActeTenu;
import fr.treille.engagement.acte.registre.RegistreActes;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps minutes: sent as soon as they are validated, never changed; the point says which are corrected. */
@Component
class RegistreComptesRendus implements RegistreActes {

    private static final String COLONNES = "INSERT INTO compte_rendu (point_id, numero, motif, reference, document_id,"
            + " message_id, valide_le, valide_par_id) VALUES ";

    private final JdbcClient base;

    RegistreComptesRendus(JdbcClient base) {
        this.base = base;
    }

    @Override
    public List<Long> inscrire(List<Inscription> inscriptions) {
        var valeurs = new ArrayList<@Nullable Object>();
        inscriptions.forEach(inscription -> Collections.addAll(
                valeurs,
                inscription.sujet().id(),
                inscription.fige().get("numero"),
                inscription.fige().get("motif"),
                inscription.acte().reference(),
                inscription.acte().documentId(),
                inscription.acte().messageId(),
                LocalDateTime.ofInstant(inscription.acte().genereeLe(), ZoneOffset.UTC),
                inscription.acte().genereeParId()));
        Map<Long, Long> parPoint = new HashMap<>();
        base.sql(COLONNES
                        + String.join(", ", Collections.nCopies(inscriptions.size(), "(?, ?, ?, ?, ?, ?, ?, ?)"))
                        + " RETURNING id, point_id")
                .params(valeurs)
                .query((rs, rang) -> parPoint.put(rs.getLong("point_id"), rs.getLong("id")))
                .list();
        return inscriptions.stream()
                .map(inscription -> Objects.<Long>requireNonNull(
                        parPoint.get(inscription.sujet().id())))
                .toList();
    }

    /** Sent with their validation: none waits to be sent or replaced. */
    @Override
    public Map<Long, ActeTenu> verrouiller(Collection<Long> ids) {
        return Map.of();
    }

    /** A correction is another document of the same point: none keeps it from being written. */
    @Override
    public Map<Long, ActeFiche> courants(Collection<Long> points) {
        return Map.of();
    }
}
