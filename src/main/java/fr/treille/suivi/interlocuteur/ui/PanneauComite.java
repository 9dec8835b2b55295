package fr.treille.suivi.interlocuteur.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.socle.commun.Formats;
import fr.treille.suivi.interlocuteur.ComiteFiche;
import fr.treille.suivi.interlocuteur.SeanceFiche;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A committee: its members, its sessions. */
class PanneauComite extends Div {

    /**
     * @param composer chooses its members, null for who only reads
     * @param seance opens a session, a new one with null
     */
    PanneauComite(
            ComiteFiche comite,
            LocalDate aujourdhui,
            @Nullable Runnable composer,
            Consumer<@Nullable SeanceFiche> seance) {
        addClassName("interlocuteur-comite");
        var sigle = comite.comite().sigle();
        var titre = new Div(new H2(sigle + ", " + comite.comite().libelle().toLowerCase(java.util.Locale.FRENCH)));
        titre.addClassName("interlocuteur-titre");
        if (composer != null) {
            titre.add(
                    bouton("Composer", "Composer le " + sigle, composer),
                    bouton("Ajouter une séance", "Ajouter une séance du " + sigle, () -> seance.accept(null)));
        }
        add(titre);
        var membres = Stream.concat(
                        comite.membres().stream()
                                .map(membre -> membre.nomComplet() + ", "
                                        + membre.role().libelle()
                                        + (membre.present(aujourdhui) ? "" : " (n’est plus en fonction)")),
                        comite.agents().stream().map(ComiteFiche.Agent::nom))
                .toList();
        if (membres.isEmpty()) {
            add(secondaire("Aucun membre n’est enregistré."));
        } else {
            var liste = new UnorderedList();
            membres.forEach(membre -> liste.add(new ListItem(membre)));
            add(liste);
        }
        if (comite.seances().isEmpty()) {
            add(secondaire("Aucune séance n’est enregistrée."));
            return;
        }
        var seances = new UnorderedList();
        comite.seances().forEach(une -> seances.add(seance(une, aujourdhui, composer == null ? null : seance)));
        add(new Span("Séances"), seances);
    }

    private static Paragraph secondaire(String texte) {
        var paragraphe = new Paragraph(texte);
        paragraphe.addClassName("texte-secondaire");
        return paragraphe;
    }

    private static ListItem seance(
            SeanceFiche seance, LocalDate aujourdhui, @Nullable Consumer<@Nullable SeanceFiche> ouvrir) {
        var jour = Formats.date(seance.jour());
        Component date = ouvrir == null
                ? new Span(jour)
                : bouton(jour, "Modifier la séance du " + jour, () -> ouvrir.accept(seance));
        var suite = Stream.of(seance.jour().isAfter(aujourdhui) ? "à venir" : "", seance.objet(), seance.lieu())
                .filter(texte -> !texte.isEmpty())
                .toList();
        return new ListItem(date, new Span(suite.isEmpty() ? "" : " — " + String.join(" · ", suite)));
    }

    private static Button bouton(String texte, String nom, Runnable geste) {
        var bouton = new Button(texte, clic -> geste.run());
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        bouton.setAriaLabel(nom);
        return bouton;
    }
}
