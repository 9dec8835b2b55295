package fr.treille.socle.courrier.envoi;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes many messages at once into the outbox, as the machine or for somebody whose right its caller has checked: three
 * statements, whatever their number. They leave as the others do, after commit.
 */
@Component
public class DepotEnNombre {

    private static final String COLONNES =
            "INSERT INTO message (region_code, message_id, objet, corps, destinataires, pieces,"
                    + " sujet, lien, territoires, agenda, etat, tentatives, maximum, derniere_reponse, prochain_essai, cree_le,"
                    + " cree_par, confidentiel, version) VALUES ";
    private static final String VALEURS = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'EN_ATTENTE', 0, ?, '', ?, ?, ?, ?, 0)";

    private final JdbcClient base;
    private final Planification planification;
    private final Clock horloge;

    DepotEnNombre(JdbcClient base, Planification planification, Clock horloge) {
        this.base = base;
        this.planification = planification;
        this.horloge = horloge;
    }

    /**
     * Writes them in the caller's transaction.
     *
     * @param demandes a few hundreds at most, without documents
     * @param auteur who writes, as the outbox says it
     * @return their identifiers, in the same order
     * @throws fr.treille.socle.commun.Refus as {@link EnvoiService#deposer}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> deposer(List<MessageADeposer> demandes, String regionCode, String auteur) {
        if (demandes.isEmpty()) {
            return List.of();
        }
        var nettes = demandes.stream().map(Depot::verifier).toList();
        var identifiants = ecrire(nettes, regionCode, auteur);
        adresser(nettes, identifiants);
        planification.planifierNouveaux(identifiants);
        return identifiants;
    }

    private List<Long> ecrire(Collection<MessageADeposer> nettes, String regionCode, String auteur) {
        var maintenant = LocalDateTime.ofInstant(horloge.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        var parametres = new ArrayList<Object>();
        var ordre = new ArrayList<String>();
        for (var message : nettes) {
            var messageId = planification.nouveauMessageId();
            ordre.add(messageId);
            Collections.addAll(
                    parametres,
                    regionCode,
                    messageId,
                    message.objet(),
                    message.corps(),
                    message.resume(),
                    message.pieces(),
                    message.sujet(),
                    message.lien(),
                    String.join(",", message.territoires()),
                    message.agenda(),
                    planification.essais(),
                    maintenant,
                    maintenant,
                    auteur,
                    message.confidentiel());
        }
        Map<String, Long> numeros = base
                .sql(COLONNES + String.join(", ", Collections.nCopies(nettes.size(), VALEURS))
                        + " RETURNING id, message_id")
                .params(parametres)
                .query((rs, rang) -> Map.entry(rs.getString("message_id"), rs.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return ordre.stream().map(numeros::get).toList();
    }

    private void adresser(List<MessageADeposer> nettes, List<Long> identifiants) {
        var parametres = new ArrayList<Object>();
        for (int message = 0; message < nettes.size(); message++) {
            var rang = 0;
            for (var adresse : nettes.get(message).destinataires()) {
                Collections.addAll(
                        parametres,
                        identifiants.get(message),
                        rang++,
                        adresse.champ().name(),
                        adresse.nom(),
                        adresse.adresse());
            }
        }
        base.sql("INSERT INTO message_destinataire (message_id, rang, champ, nom, adresse) VALUES "
                        + String.join(", ", Collections.nCopies(parametres.size() / 5, "(?, ?, ?, ?, ?)")))
                .params(parametres)
                .update();
    }
}
