package fr.treille.engagement.acte;

import fr.treille.engagement.acte.MessagesActes.Depart;
import fr.treille.engagement.acte.registre.ActeTenu;
import fr.treille.engagement.acte.registre.Registres;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.Perimetre;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends documents already generated, one or many, each once. */
@Component
class EnvoiActes {

    private final Registres registres;
    private final GrappesDesActes grappes;
    private final MessagesActes messages;
    private final Perimetre perimetre;

    EnvoiActes(Registres registres, GrappesDesActes grappes, MessagesActes messages, Perimetre perimetre) {
        this.registres = registres;
        this.grappes = grappes;
        this.messages = messages;
        this.perimetre = perimetre;
    }

    <D extends SujetActe> List<IssueActe> envoyer(Redaction<D> redaction, Map<Long, Integer> versions) {
        grappes.tenirDe(redaction, versions.keySet());
        var tenus = registres.de(redaction).verrouiller(versions.keySet());
        var dits = redaction.lire(
                tenus.values().stream().map(ActeTenu::objetId).distinct().toList());
        var issues = new HashMap<Long, IssueActe>();
        var departs = new LinkedHashMap<Long, Depart<D>>();
        versions.forEach((id, version) -> {
            try {
                departs.put(id, exiger(redaction, id, tenus.get(id), dits, version));
            } catch (Refus refus) {
                issues.put(id, IssueActe.refusee(id, refus));
            }
        });
        if (!departs.isEmpty()) {
            redaction.parti(departs.values().stream().map(Depart::dit).toList());
            messages.confier(redaction, List.copyOf(departs.values()));
            registres.flush();
            departs.forEach((id, depart) ->
                    issues.put(id, new IssueActe(id, id, depart.acte().reference(), null)));
        }
        return versions.keySet().stream()
                .map(id -> Objects.requireNonNull(issues.get(id)))
                .toList();
    }

    private <D extends SujetActe> Depart<D> exiger(
            Redaction<D> redaction, long id, @Nullable ActeTenu tenu, Map<Long, D> dits, int version) {
        var genre = redaction.genre();
        var dit = tenu == null ? null : dits.get(tenu.objetId());
        if (tenu == null || dit == null) {
            throw perimetre.inconnu(genre.nom().ce(), id);
        }
        tenu.exigerOuvert(genre.nom().elle() + " ne s’envoie plus");
        tenu.acte().exigerEnvoyable(genre.nom(), tenu.version(), version);
        tenu.constat().exigerVrai(genre, tenu.acte().reference(), redaction.constat(dit));
        dit.adresses();
        return new Depart<>(dit, tenu.acte(), tenu.remplace());
    }
}
