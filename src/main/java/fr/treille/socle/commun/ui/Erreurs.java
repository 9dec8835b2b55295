package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import fr.treille.socle.commun.Refus;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What becomes of an exception that no screen caught: a sentence for the reader, the trace for the journal. */
@Component
class Erreurs implements VaadinServiceInitListener {

    private static final Logger JOURNAL = LoggerFactory.getLogger(Erreurs.class);

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource()
                .addSessionInitListener(session -> session.getSession().setErrorHandler(erreur -> {
                    var phrase = phrase(erreur.getThrowable());
                    // what fails outside a component, a refresh by itself as others, is not kept silent
                    erreur.getComponent()
                            .flatMap(composant -> composant.getUI())
                            .or(() -> Optional.ofNullable(UI.getCurrent()))
                            .ifPresent(ui -> ui.access(() -> Messages.erreur(phrase)));
                }));
    }

    /** The sentence to show for an exception; journals those that are not a rule's refusal. */
    static String phrase(Throwable erreur) {
        if (BaseInjoignable.dans(erreur)) {
            JOURNAL.warn("La base de données ne répond pas : {}", erreur.toString());
            return BaseInjoignable.PHRASE;
        }
        for (Throwable cause = erreur; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refus) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof AccessDeniedException) {
                return "Votre rôle ne permet pas cette action.";
            }
            if (cause instanceof ConcurrencyFailureException) {
                return "Quelqu’un d’autre vient de modifier cette fiche. Rechargez la page pour voir ses changements,"
                        + " puis recommencez.";
            }
        }
        var numero = UUID.randomUUID().toString().substring(0, 8);
        JOURNAL.error("Incident {}", numero, erreur);
        return "Un incident technique a empêché cette action. Rien n’a été enregistré. Donnez le numéro " + numero
                + " à l’administration de Treille.";
    }
}
