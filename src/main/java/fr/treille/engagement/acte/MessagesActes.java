package fr.treille.engagement.acte;

import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.socle.courrier.envoi.EnvoiService;
import fr.treille.socle.courrier.envoi.MessageADeposer;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands documents to the outbox, each with its mail, and marks them sent. */
@Component
class MessagesActes {

    private final EnvoiService envois;
    private final Clock horloge;

    MessagesActes(EnvoiService envois, Clock horloge) {
        this.envois = envois;
        this.horloge = horloge;
    }

    /**
     * A document that leaves.
     *
     * @param remplace reference of the one already sent that it replaces, null for none
     */
    record Depart<D extends SujetActe>(
            D dit, Acte acte, @Nullable String remplace) {}

    /** All of them or none. */
    <D extends SujetActe> void confier(Redaction<D> redaction, List<Depart<D>> departs) {
        var messages = envois.deposer(
                departs.stream().map(depart -> message(redaction, depart)).toList());
        var maintenant = horloge.instant();
        for (var rang = 0; rang < departs.size(); rang++) {
            departs.get(rang)
                    .acte()
                    .envoyer(messages.get(rang), AgentConnecte.courant().id(), maintenant);
        }
    }

    private static <D extends SujetActe> MessageADeposer message(Redaction<D> redaction, Depart<D> depart) {
        var dit = depart.dit();
        var acte = depart.acte();
        var courrier = redaction.message(dit, new ActeAEnvoyer(acte.reference(), acte.date(), depart.remplace()));
        return new MessageADeposer(
                        courrier.objet(),
                        courrier.corps(),
                        dit.adresses(),
                        List.of(acte.documentId()),
                        dit.nom(),
                        GrappeLiens.fiche(dit.grappeId()),
                        List.of(dit.grappeId()))
                .reponsesA(dit.repondreA());
    }
}
