package fr.treille.suivi.interlocuteur.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Badge.Ton;
import fr.treille.socle.commun.ui.Liste;
import fr.treille.suivi.interlocuteur.InterlocuteurFiche;
import fr.treille.suivi.interlocuteur.InterlocuteurSaisie;
import fr.treille.suivi.interlocuteur.RoleInterlocuteur;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contacts of a grappe: the two of its file first, which its form edits, then those of the directory. */
class Annuaire extends Liste<Annuaire.Ligne, String, Integer> {

    /** Rows shown before they scroll by themselves. */
    private static final int HAUTE = 60;

    /**
     * A row.
     *
     * @param fiche of the directory, null for the two persons of the file
     */
    record Ligne(
            String role,
            InterlocuteurSaisie personne,
            @Nullable InterlocuteurFiche fiche) {}

    /** @param ouvrir opens a contact, null for who only reads */
    Annuaire(
            GrappeFiche grappe,
            List<InterlocuteurFiche> connus,
            LocalDate aujourdhui,
            @Nullable Consumer<InterlocuteurFiche> ouvrir) {
        super("annuaire", "annuaire", "");
        var lignes = new ArrayList<Ligne>();
        dossier(lignes, "Contact opérationnel", grappe.contactOperationnel(), grappe.porteurNom());
        dossier(lignes, "Représentant légal", grappe.representantLegal(), grappe.porteurNom());
        connus.forEach(fiche -> lignes.add(new Ligne(fiche.role().libelle(), fiche.saisie(), fiche)));
        filtrer(() -> "");
        lireTout(filtre -> lignes, toutes -> toutes.size());
        colonnesDesContacts(aujourdhui, ouvrir);
        pied(nombre -> Formats.nombre(nombre) + (nombre > 1 ? " contacts" : " contact"));
        siVide("L’annuaire de cette grappe n’a encore personne.");
        courte(HAUTE);
    }

    private void colonnesDesContacts(LocalDate aujourdhui, @Nullable Consumer<InterlocuteurFiche> ouvrir) {
        var colonnes = colonnes();
        colonnes.texte("role", "Rôle", Ligne::role).largeur(10.5);
        colonnes.texte("nom", "Nom", ligne -> ligne.personne().nomComplet())
                .rendue(ligne -> nom(ligne, aujourdhui, ouvrir))
                .largeur(12)
                .souple(1);
        colonnes.texte("note", "Note", ligne -> ligne.personne().note()).horsEcran();
        colonnes.texte("fonction", "Fonction, organisation", Annuaire::fonction)
                .largeur(13)
                .souple(1);
        colonnes.texte("courriel", "Courriel", ligne -> ligne.personne().courriel())
                .rendue(Annuaire::courriel)
                .largeur(12)
                .souple(1);
        colonnes.code("telephone", "Téléphone", ligne -> ligne.personne().telephone())
                .largeur(8.5);
        colonnes.texte("periode", "Période", Annuaire::periode)
                .largeur(9.5)
                .sansTri()
                .horsExport();
        colonnes.date("du", "Depuis le", ligne -> ligne.personne().du()).horsEcran();
        colonnes.date("au", "Jusqu’au", ligne -> ligne.personne().au()).horsEcran();
    }

    private static void dossier(List<Ligne> lignes, String role, Contact contact, String porteur) {
        if (!contact.vide()) {
            lignes.add(new Ligne(
                    role,
                    new InterlocuteurSaisie(
                            RoleInterlocuteur.AUTRE,
                            contact.civilite(),
                            contact.nom(),
                            contact.prenom(),
                            contact.fonction(),
                            porteur,
                            contact.courriel(),
                            contact.telephone(),
                            null,
                            null,
                            "Du dossier de la grappe"),
                    null));
        }
    }

    private static String fonction(Ligne ligne) {
        return Stream.of(ligne.personne().fonction(), ligne.personne().organisation())
                .filter(texte -> !texte.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The name, which opens the contact; under it what is noted of the person. */
    private static Component nom(Ligne ligne, LocalDate aujourdhui, @Nullable Consumer<InterlocuteurFiche> ouvrir) {
        var contenu = new Div(titre(ligne, ouvrir));
        contenu.addClassName("interlocuteur-nom");
        var fiche = ligne.fiche();
        if (fiche != null && !fiche.present(aujourdhui)) {
            contenu.add(new Badge("Hors période", Ton.NEUTRE));
        }
        if (!ligne.personne().note().isEmpty()) {
            var note = new Span(ligne.personne().note());
            note.addClassNames("texte-secondaire", "interlocuteur-note");
            contenu.add(note);
        }
        return contenu;
    }

    private static Component titre(Ligne ligne, @Nullable Consumer<InterlocuteurFiche> ouvrir) {
        var fiche = ligne.fiche();
        var texte = ligne.personne().nomComplet();
        if (fiche == null || ouvrir == null) {
            return new Span(texte);
        }
        var bouton = new Button(texte, clic -> ouvrir.accept(fiche));
        bouton.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        bouton.setAriaLabel("Modifier " + texte);
        return bouton;
    }

    private static Component courriel(Ligne ligne) {
        var adresse = ligne.personne().courriel();
        return adresse.isEmpty() ? new Span() : new Anchor("mailto:" + adresse, adresse);
    }

    private static String periode(Ligne ligne) {
        var du = ligne.personne().du();
        var au = ligne.personne().au();
        return (du == null ? "" : "depuis le " + Formats.date(du))
                + (du == null || au == null ? "" : ", ")
                + (au == null ? "" : "jusqu’au " + Formats.date(au));
    }
}
