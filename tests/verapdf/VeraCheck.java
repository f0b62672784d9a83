import java.io.FileInputStream;
import org.verapdf.core.ModelParsingException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether each file is PDF/A-3a and PDF/UA-1. Exit code 1 if one is not. */
public class VeraCheck {
    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean good = files.length > 0;
        for (String file : files) {
            for (String id : new String[] {"3a", "ua1"}) {
                PDFAFlavour flavour = PDFAFlavour.byFlavourId(id);
                try (FileInputStream input = new FileInputStream(file);
                        PDFAParser parser = Foundries.defaultInstance().createParser(input, flavour);
                        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    ValidationResult result = validator.validate(parser);
                    for (TestAssertion failed : result.getTestAssertions()) {
                        System.out.println("  " + failed.getRuleId().getClause() + ": " + failed.getMessage());
                    }
                    boolean compliant = result.isCompliant();
                    System.out.println(file + " " + id + (compliant ? " compliant" : " NOT compliant")
                            + " (" + result.getTotalAssertions() + " checks)");
                    good &= compliant;
                } catch (ModelParsingException unreadable) {
                    System.out.println(file + " " + id + " NOT readable: " + unreadable.getCause());
                    good = false;
                }
            }
        }
        System.exit(good ? 0 : 1);
    }
}
