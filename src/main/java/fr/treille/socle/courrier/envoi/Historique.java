package fr.treille.socle.courrier.envoi;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.courrier.envoi.MessageFiche.Passage;
import fr.treille.socle.courrier.envoi.serveur.IssueEnvoi;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tries of a message and the decisions of people about it, in order. */
@Embeddable
class Historique {

    @ElementCollection
    @CollectionTable(name = "message_tentative", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "rang")
    private List<Passage> passages = new ArrayList<>();

    protected Historique() {}

    /** A try begins. */
    void commencer(int numero, Instant maintenant) {
        passages.add(new Passage(numero, maintenant, null, IssueEnvoi.EN_COURS, ""));
    }

    /** What came of a try, whatever was noted of it before. */
    void noter(int numero, IssueEnvoi issue, String reponse, @Nullable Instant fin) {
        for (int rang = passages.size() - 1; rang >= 0; rang--) {
            var passage = passages.get(rang);
            if (passage.numero() == numero && passage.issue() != IssueEnvoi.RELANCE) {
                passages.set(rang, new Passage(numero, passage.debut(), fin, issue, couper(reponse)));
                return;
            }
        }
    }

    /** Somebody decided something after that many tries. */
    void decider(int numero, IssueEnvoi decision, String motif, Instant maintenant) {
        passages.add(new Passage(numero, maintenant, maintenant, decision, couper(motif)));
    }

    List<Passage> passages() {
        return List.copyOf(passages);
    }

    /** As the columns keep it. */
    static String couper(String texte) {
        return Bornes.couper(texte, Bornes.NOTE);
    }
}
