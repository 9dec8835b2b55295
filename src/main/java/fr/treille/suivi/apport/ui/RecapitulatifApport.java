package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.suivi.apport.ApportLigne;
import fr.treille.suivi.apport.ApportOuvert;
import fr.treille.suivi.apport.EtatApport;

/** What was sent, to read: nothing changes any more. */
class RecapitulatifApport extends Div {

    RecapitulatifApport(ApportOuvert apport) {
        addClassName("apport-recapitulatif");
        var envoyeLe = apport.envoyeLe();
        var fait = new Paragraph(
                apport.etat() == EtatApport.VALIDE
                        ? "L’agence a validé ces mesures\u00A0: vous n’avez rien d’autre à faire pour cette période."
                        : "Vos mesures sont envoyées" + (envoyeLe == null ? "" : " le " + Formats.dateHeure(envoyeLe))
                                + ". L’agence les regarde, et vous écrit dès qu’elle les valide ou s’il faut y revenir.");
        fait.addClassName("apport-avis");
        fait.getElement().setAttribute("role", "status");
        add(fait);
        var noms = apport.noms();
        apport.essms().forEach(essms -> {
            var liste = new UnorderedList();
            apport.cibles().forEach(cible -> {
                var ligne = apport.ligne(essms.finess(), cible.code());
                if (!ligne.vide()) {
                    liste.add(new ListItem(cible.libelle() + "\u00A0: " + valeurs(ligne)));
                }
            });
            if (liste.getComponentCount() > 0) {
                add(new H3(noms.getOrDefault(essms.finess(), essms.nom())), liste);
            }
        });
        if (!apport.preuves().isEmpty()) {
            var pieces = new UnorderedList();
            apport.preuves()
                    .forEach(preuve -> pieces.add(new ListItem(PiecesApport.enClair(preuve.piece()) + "\u00A0: "
                            + preuve.portee().enClair(apport.cibles(), noms))));
            add(new H3("Justificatifs"), pieces);
        }
    }

    /** « 34 / 50, taux 68 % ». */
    static String valeurs(ApportLigne ligne) {
        var numerateur = ligne.numerateur();
        var denominateur = ligne.denominateur();
        return (numerateur == null ? "—" : Formats.nombre(numerateur))
                + (denominateur == null ? "" : " / " + Formats.nombre(denominateur))
                + (ligne.reduction() == 0
                        ? ""
                        : ", moins " + Formats.nombre(ligne.reduction()) + " (" + ligne.reductionMotif() + ")");
    }

    /** « cible 70 % », « facultatif ». */
    static String cible(CibleFiche cible) {
        return cible.seuil() == null ? "facultatif" : "cible " + cible.seuilEnClair();
    }
}
