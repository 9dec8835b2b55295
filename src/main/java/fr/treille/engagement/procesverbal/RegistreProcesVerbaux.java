package fr.treille.engagement.procesverbal;

import fr.treille.engagement.acte.Acte;
import fr.treille.engagement.acte.registre.ActeFiche;
import fr.treille.engagement.acte.registre.ActeTenu;
import fr.treille.engagement.acte.registre.RegistreActes;
import fr.treille.socle.commun.Colonnes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps minutes of committees: each generation is another one, the former stays archived as it is. */
@Component
class RegistreProcesVerbaux implements RegistreActes {

    private final JdbcClient base;

    RegistreProcesVerbaux(JdbcClient base) {
        this.base = base;
    }

    @Override
    public List<Long> inscrire(List<Inscription> inscriptions) {
        return inscriptions.stream()
                .map(inscription -> base.sql(
                                "INSERT INTO proces_verbal (comite_id, numero, reference, document_id, genere_le,"
                                        + " genere_par_id) VALUES (?, ?, ?, ?, ?, ?) RETURNING id")
                        .params(
                                inscription.sujet().id(),
                                Objects.requireNonNull(inscription.fige().get("numero")),
                                inscription.acte().reference(),
                                inscription.acte().documentId(),
                                Acte.utc(inscription.acte().genereeLe()),
                                inscription.acte().genereeParId())
                        .query(Long.class)
                        .single())
                .toList();
    }

    /** None waits to be sent or replaced. */
    @Override
    public Map<Long, ActeTenu> verrouiller(Collection<Long> ids) {
        return Map.of();
    }

    /** None keeps another one from being made. */
    @Override
    public Map<Long, ActeFiche> courants(Collection<Long> comites) {
        return Map.of();
    }

    /** Those of a committee, the last one first; the caller has checked whose it is. */
    List<ProcesVerbalFiche> generes(long comiteId) {
        return base.sql(
                        "SELECT v.*, p.nom_complet genere_par FROM proces_verbal v JOIN personnes p ON p.id = v.genere_par_id"
                                + " WHERE v.comite_id = ? ORDER BY v.numero DESC")
                .param(comiteId)
                .query((rs, rang) -> new ProcesVerbalFiche(
                        rs.getInt("numero"),
                        rs.getString("reference"),
                        rs.getLong("document_id"),
                        Objects.requireNonNull(Colonnes.instant(rs, "genere_le")),
                        rs.getString("genere_par")))
                .list();
    }
}
